$(function () {
  $('#born').on('change', function () {
    stepDone('born', $(this).val())
  })
  $('input[name=reach]').blur(function () {
    stepDone('reach', this.value)
  })
  $(document).on('submit', '#visit', function (event) {
    const fields = Object.fromEntries(new FormData(event.target))
    stepDone('mail', fields.mail)
  })
})
