function tell(name, details) {
  ttq.track(name, details);
}
