/** The same page in the other language. */
export function LanguageLink(props: {
  readonly other: { readonly language: string; readonly name: string; readonly tag: string }
}) {
  const { language, name, tag } = props.other
  return (
    <a class="language" href={`?language=${language}`} lang={tag} hreflang={tag}>
      {name}
    </a>
  )
}
