declare module 'react-facebook-pixel' {
  export function init(id: string): void
  export function track(name: 'Lead' | 'Schedule'): void
  const ReactPixel: { init: typeof init; track: typeof track }
  export default ReactPixel
}
declare var pintrk: (command: 'track' | 'load', name: string) => void
