import { createContext, useContext, type ReactNode } from 'react'
import { fbq } from './fbq'

/** What a visit is told to: pages get it from the provider, and never by import. */
export class Diary {
  constructor(private readonly options: { clinic: string }) {}

  write(event: string) {
    fbq('trackCustom', event, { clinic: this.options.clinic })
  }
}

const DiaryContext = createContext<Diary | null>(null)

export const WithDiary = ({ diary, children }: { diary: Diary; children: ReactNode }) => (
  <DiaryContext.Provider value={diary}>{children}</DiaryContext.Provider>
)

export function useDiary() {
  const diary = useContext(DiaryContext)
  if (!diary) throw new Error('is not inside WithDiary')
  return diary
}
