import type ReactPixel from 'react-facebook-pixel'
import { type AdvancedMatching } from 'react-facebook-pixel'

export type PixelCall = Parameters<typeof ReactPixel.track>
export type MetaCommand = 'init' | 'track' | 'trackCustom'
export interface Fbq {
  (command: MetaCommand, name: string): void
  queue: PixelCall[]
}
export const isCommand = (text: string): text is MetaCommand => ['init', 'track'].includes(text)
export type Person = AdvancedMatching
