export function tell(name: string): void {
  window.snaptr('track', name)
}
