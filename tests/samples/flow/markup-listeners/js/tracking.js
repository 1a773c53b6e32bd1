function stepDone(name, told) {
  sendToPixel('Step', { name: name, told: told })
}
