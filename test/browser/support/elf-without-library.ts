const sectionTypes = { dynamic: 6, dynamicSymbols: 11 }
const neededTag = 1n
const weakBinding = 2

interface Section {
  readonly type: number
  readonly offset: number
  readonly size: number
  /** For symbols and the dynamic section: which section holds their names. */
  readonly link: number
}

/**
 * A shared object (64-bit, little-endian ELF) that no longer needs one of its libraries: its entry in the list of
 * needed libraries becomes a second libc, and its functions may stay missing. They must then never be called.
 */
export function elfWithoutLibrary(file: Buffer, library: string, symbolPrefix: string): Buffer {
  const patched = Buffer.from(file)
  const sections = readSections(file)
  for (const section of sections) {
    const names = sections[section.link]?.offset ?? 0
    const nameAt = (index: number) =>
      file.toString('latin1', names + index, file.indexOf(0, names + index))
    if (section.type === sectionTypes.dynamicSymbols) weaken(patched, section, nameAt, symbolPrefix)
    if (section.type === sectionTypes.dynamic) renameNeeded(patched, section, nameAt, library)
  }
  return patched
}

function readSections(file: Buffer): Section[] {
  const table = Number(file.readBigUInt64LE(0x28))
  const entrySize = file.readUInt16LE(0x3a)
  const count = file.readUInt16LE(0x3c)
  return Array.from({ length: count }, (_, index) => {
    const at = table + index * entrySize
    return {
      type: file.readUInt32LE(at + 0x04),
      offset: Number(file.readBigUInt64LE(at + 0x18)),
      size: Number(file.readBigUInt64LE(at + 0x20)),
      link: file.readUInt32LE(at + 0x28),
    }
  })
}

type NameAt = (index: number) => string

function weaken(file: Buffer, section: Section, nameAt: NameAt, prefix: string): void {
  for (let at = section.offset; at < section.offset + section.size; at += 24) {
    if (!nameAt(file.readUInt32LE(at)).startsWith(prefix)) continue
    const kind = file.readUInt8(at + 4) & 0xf
    file.writeUInt8((weakBinding << 4) | kind, at + 4)
  }
}

function renameNeeded(file: Buffer, section: Section, nameAt: NameAt, library: string): void {
  const needed = new Map<string, { valueAt: number; value: bigint }>()
  for (let at = section.offset; at < section.offset + section.size; at += 16) {
    if (file.readBigUInt64LE(at) !== neededTag) continue
    const value = file.readBigUInt64LE(at + 8)
    needed.set(nameAt(Number(value)), { valueAt: at + 8, value })
  }
  const unwanted = needed.get(library)
  const libc = needed.get('libc.so.6')
  if (unwanted && libc) file.writeBigUInt64LE(libc.value, unwanted.valueAt)
}
