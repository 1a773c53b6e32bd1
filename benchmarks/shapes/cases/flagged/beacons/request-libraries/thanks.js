import axios from 'axios'

axios.get('https://www.facebook.com/tr', { params: { id: '739215804416253', ev: 'Lead' } })
axios({ url: 'https://www.facebook.com/tr?id=739215804416253&ev=Contact', method: 'get' })

const request = new XMLHttpRequest()
request.open('GET', 'https://px.ads.linkedin.com/collect/?pid=4471920&fmt=gif')
request.send()
