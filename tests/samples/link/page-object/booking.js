;(function ($, win, doc, undefined) {
  'use strict'

  function push(record) {
    win.dataLayer.push(record) // expect: google-tag-manager/push
  }

  function booked(event) {
    push({ event: 'booked', clinic: event.clinic }) // expect: google-tag-manager/push:booked
  }

  class Form {
    sent() {
      win.fbq('track', 'Schedule') // expect: meta-pixel/track:Schedule
    }
  }

  doc.addEventListener('booked', booked)
  win.app = {
    called: function () {
      win.ttq.track('Contact') // expect: tiktok-pixel/track:Contact
    },
  }
})(jQuery, window, document)
