$(function () {
  $('#born').on('change', function () {
    stepDone('changed', this.id)
  })
  $('select[name=size]').blur(function () {
    stepDone('size', $(this).val())
  })
  $(document).on('submit', '#visit', function (event) {
    const fields = Object.fromEntries(new FormData(event.target))
    stepDone('colours', fields.colours)
  })
})
