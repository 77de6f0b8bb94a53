/** The part of workerd's own module that the tests use. */
declare module 'cloudflare:workers' {
  export const env: Readonly<Record<string, unknown>>
}
