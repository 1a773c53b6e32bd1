import fallback, * as visits from './visits'

export default class Contact {
  static now() { visits.visit('Contact') } // expect: meta-pixel/track:Contact
}
