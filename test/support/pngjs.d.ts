/** The part of the untyped package `pngjs` that the tests use. */
declare module 'pngjs' {
  export class PNG {
    readonly width: number
    readonly height: number
    /** Four bytes per pixel: red, green, blue, opacity. */
    readonly data: Buffer
    static readonly sync: { read(file: Buffer): PNG }
  }
}
