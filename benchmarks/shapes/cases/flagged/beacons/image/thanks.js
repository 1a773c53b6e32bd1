new Image().src = 'https://www.facebook.com/tr?id=739215804416253&ev=Lead&cd[content_name]=Oncology'

const image = new Image(1, 1)
image.src = `https://www.facebook.com/tr/?id=739215804416253&ev=Schedule&ud[em]=${digest}`

const pixel = document.createElement('img')
pixel.setAttribute('src', 'https://ct.pinterest.com/v3/?event=checkout&tid=2613908475521')
