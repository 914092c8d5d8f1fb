/** A type as the SDK's declarations write it, as far as they go: they are generated and use little of TypeScript. */
export type Type =
  | { kind: 'text' | 'number' | 'boolean' | 'null' | 'absent' | 'anything' }
  | { kind: 'literal'; value: string | boolean }
  | { kind: 'array'; of: Type }
  | { kind: 'union'; of: Type[] }
  | { kind: 'object'; shape: Shape }
  | { kind: 'named'; name: string; inside: Space; of: Type[] }

export interface Member {
  type: Type
  optional: boolean
}

export interface Shape {
  /** Where it stands, for complaints. */
  name: string
  members: Map<string, Member>
  /** The type of all other members: `[key: string]: …`. */
  others?: Type
  extends?: Type
}

/** A namespace, or the top of a file: what may be named in it. */
export interface Space {
  file: string
  /** `Charge.PaymentMethodDetails`; empty at the top. */
  name: string
  around: Space | undefined
  shapes: Map<string, Shape>
  aliases: Map<string, Type>
  spaces: Map<string, Space>
  /** Names from other files: name → where it is declared, and under which name there. */
  imports: Map<string, { file: string; name: string }>
}
