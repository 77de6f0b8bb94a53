/** Makes a button copy the text field it names, and say so; on plain http by marking it first. */
export function enableCopying(button: HTMLElement): void {
  const field = document.getElementById(button.dataset['copy'] ?? '')
  if (!(field instanceof HTMLTextAreaElement)) return
  button.hidden = false
  button.addEventListener('click', async () => {
    if (await copied(field)) button.textContent = button.dataset['copied'] ?? ''
  })
}

async function copied(field: HTMLTextAreaElement): Promise<boolean> {
  field.select()
  if (!navigator.clipboard) return document.execCommand('copy')
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    return document.execCommand('copy')
  }
}
