/**
 * In a stack's folder: where each part of it is and the throw-away keys that it runs under, for whoever plays on it.
 * Written when every part is embedded; keys of real services stay where they are.
 */
export const STACK_FILE = 'stack.json'
