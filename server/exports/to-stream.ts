const encoder = new TextEncoder()

/**
 * Texts as a byte stream with backpressure: the next text is made when the receiver has room for
 * it, and none after the receiver has gone.
 */
export function toStream(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await texts.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    cancel: async () => {
      await texts.return(undefined)
    },
  })
}
