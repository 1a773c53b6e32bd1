import { useDiary } from './Diary'

export function SeenButton({ event = 'ButtonPressed', children }: { event?: string; children: string }) {
  const diary = useDiary()
  return (
    <button type="button" onClick={() => diary.write(event)}>
      {children}
    </button>
  )
}
