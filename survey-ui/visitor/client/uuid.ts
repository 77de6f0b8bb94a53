/** A random UUID (version 4) for browsers without `crypto.randomUUID`. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, index) => {
    const bits = index === 6 ? (byte & 15) | 64 : index === 8 ? (byte & 63) | 128 : byte
    return (bits + 256).toString(16).slice(1)
  }).join('')
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
