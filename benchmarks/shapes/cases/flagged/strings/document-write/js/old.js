document.write('<scr' + 'ipt src="https://connect.facebook.net/en_US/fbevents.js"></scr' + 'ipt>')
document.write("<script>fbq('init', '739215804416253')<\/script>")
document.writeln('<img src="https://www.facebook.com/tr?id=739215804416253&ev=Lead" width="1">')
