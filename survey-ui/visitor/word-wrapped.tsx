const ADVERB = /^(非常|基本|比较|十分|不太)(?=..)/

/** A Chinese level label that breaks between its words only: 非常 / 满意. */
export function WordWrapped(props: { text: string }) {
  const adverb = ADVERB.exec(props.text)?.[0]
  if (adverb === undefined) return <>{props.text}</>
  return (
    <>
      {adverb}
      <wbr />
      {props.text.slice(adverb.length)}
    </>
  )
}
