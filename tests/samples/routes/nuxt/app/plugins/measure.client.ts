export default defineNuxtPlugin(() => {
  const route = useRoute()
  if (route.path.startsWith('/portal')) return
  const pixel = document.createElement('script')
  pixel.src = 'https://connect.facebook.net/en_US/fbevents.js'
  document.head.append(pixel)
})
