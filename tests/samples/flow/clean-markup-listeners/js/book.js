const form = document.getElementById('visit')

document.querySelector('#size').addEventListener('change', function (event) {
  stepDone('size', this.value)
})

document.querySelector('#born').onblur = left

function left(event) {
  stepDone('left', event.currentTarget.id)
}

form.addEventListener('submit', (event) => {
  const data = new FormData(event.target)
  stepDone('colours', data.get('colours'))
})
