eval("fbq('track', 'Lead')")
new Function("ttq.track('Contact')")()
setTimeout("rdt('track', 'Lead')", 500)
