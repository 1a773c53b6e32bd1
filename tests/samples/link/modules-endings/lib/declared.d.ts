export declare const lead: (name: string) => void
