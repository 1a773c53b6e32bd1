document.querySelector("nav").hidden = false
