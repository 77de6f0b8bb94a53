/** Version of the leaf: fixes the fields, their order and the hash (SHA-256). Never reused for another form. */
export const LEAF_VERSION = 'm1'

/** Hashes the concatenation of the parts; texts as UTF-8. Passed in, so that this folder needs no runtime. */
export type Hash = (parts: readonly (string | Uint8Array)[]) => Uint8Array

/** Fields of a canonical form: texts and safe integers, nothing that could be written in two ways. */
export type Field = string | number

/** What a leaf commits to: three parts, each of which can be opened without the other two. */
export interface LeafParts {
  readonly id: string
  readonly core: Uint8Array
  readonly profile: Uint8Array
  readonly comment: Uint8Array
}

/**
 * A salted commitment to one part of a response: hash of the JSON array
 * `[version, part, salt, ...fields]`. Whoever has salt and fields can recompute it; whoever has
 * only the commitment learns nothing, however few values a field may have.
 *
 * @throws RangeError when a field is a number other than a safe integer
 */
export function commitment(
  hash: Hash,
  part: 'core' | 'profile' | 'comment',
  salt: string,
  fields: readonly Field[],
): Uint8Array {
  for (const field of fields) {
    if (typeof field === 'number' && !Number.isSafeInteger(field)) {
      throw new RangeError(`fields: ${field} is not a safe integer`)
    }
  }
  return hash([JSON.stringify([LEAF_VERSION, part, salt, ...fields])])
}

/**
 * The leaf hash of a response, H(0x00 ‖ version ‖ id ‖ core ‖ profile ‖ comment). The first byte
 * keeps leaves apart from the inner nodes of the tree (RFC 6962, section 2.1).
 *
 * @throws RangeError when a commitment is not 32 bytes long
 */
export function leafHash(hash: Hash, parts: LeafParts): Uint8Array {
  for (const name of ['core', 'profile', 'comment'] as const) {
    if (parts[name].length !== 32) throw new RangeError(`${name}: a commitment has 32 bytes`)
  }
  return hash([Uint8Array.of(0), LEAF_VERSION, parts.id, parts.core, parts.profile, parts.comment])
}
