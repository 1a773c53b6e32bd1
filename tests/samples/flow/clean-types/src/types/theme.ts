export interface Theme {
  colour: 'light' | 'dark'
  name: string
  location: { column: number }
}

export interface Tracking {
  send: (name: string) => void
  email: () => void
}

export class Region {
  constructor(
    public id: string,
    public location: string,
  ) {}
  email(): void {}
}
