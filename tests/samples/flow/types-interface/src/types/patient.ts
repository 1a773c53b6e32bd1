export interface Contact {
  email: string
  phone?: string
}

export interface Patient extends Contact {
  mrn: string
  dateOfBirth: string
  preferredLanguage: string
}
