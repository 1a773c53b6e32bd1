(function () {
  class ttq {
    static track(room) {
      return room + 1
    }
  }
  ttq.track(12)
})()
