const box = document.getElementById('thanks')
box.innerHTML = '<img alt="" src="https://ct.pinterest.com/v3/?event=lead&tid=2613908475521">'
box.insertAdjacentHTML('beforeend', '<img alt="" src="https://px.ads.linkedin.com/collect/?pid=4471920&conversionId=9241107&fmt=gif">')
box.outerHTML = `<button onclick="fbq('track', 'Lead')">Done</button>`
