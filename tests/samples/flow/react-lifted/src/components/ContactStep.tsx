export function ContactStep({ onNext }: { onNext: (value: string) => void }) {
  return (
    <fieldset>
      <label htmlFor="reach">E-mail address</label>
      <input id="reach" onBlur={(event) => onNext(event.target.value)} />
    </fieldset>
  )
}
