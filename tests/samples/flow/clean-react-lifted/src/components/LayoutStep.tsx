export function LayoutStep({ onNext }: { onNext: (value: string) => void }) {
  return (
    <fieldset>
      <label htmlFor="layout">Show the articles as</label>
      <select id="layout" onChange={(event) => onNext(event.target.value)} />
    </fieldset>
  )
}
