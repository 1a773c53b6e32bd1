jQuery(function ($) {
  $.getScript('https://connect.facebook.net/en_US/fbevents.js')
  $('head').append('<script src="https://sc-static.net/scevent.min.js"></script>')
  $('#book').on('click', function () {
    snaptr('track', 'RESERVE', { user_email: $('#email').val() })
  })
  $('<img>', { src: 'https://www.facebook.com/tr?id=739215804416253&ev=PageView' }).appendTo('body')
})
