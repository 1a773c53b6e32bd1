const form = document.getElementById('visit')

document.querySelector('#born').addEventListener('change', function (event) {
  stepDone('born', this.value)
})

document.querySelector('input[name="reach"]').onblur = left

function left(event) {
  stepDone('reach', event.currentTarget.value)
}

form.addEventListener('submit', (event) => {
  const data = new FormData(event.target)
  stepDone('mail', data.get('mail'))
})
