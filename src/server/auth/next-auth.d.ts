import 'next-auth'
import 'next-auth/jwt'

declare module 'next-auth/jwt' {
  interface JWT {
    /** Id of the UserSession row. */
    sid?: string
  }
}

declare module 'next-auth' {
  interface User {
    id: string
    /** Id of the UserSession row that signing in made. */
    sid?: string
  }
}
