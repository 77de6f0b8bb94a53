import { toBase64Url } from '../base64-url.ts'

/** A new secret for a cookie or a link: 256 random bits as base64url. */
export function newToken(randomBytes: (size: number) => Uint8Array): string {
  return toBase64Url(randomBytes(32))
}

/** What is stored of a token, so that a copy of the database opens no door: its SHA-256. */
export async function hashToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return toBase64Url(new Uint8Array(digest))
}
