import { Injectable } from '@angular/core'

@Injectable({ providedIn: 'root' })
export class TrackingService {
  step(name: string, told: unknown) {
    this.send('BookingStep', { name, told })
  }

  private send(event: string, parameters: Record<string, unknown>) {
    window.fbq('trackCustom', event, parameters)
  }
}
