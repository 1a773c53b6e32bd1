<%-- expect: meta-pixel/beacon:PageView --%>
<noscript><img alt="" src='<%=String.Format("https://www.facebook.com/tr?id={0}&ev=PageView&noscript=1", Settings.Pixel)%>' /></noscript>
<a href="<%= "https://www.facebook.com/clinic" %>" title='<%= "https://www.facebook.com/tr?id=1&ev=Lead" %>'>Us</a>
<script>
  fbq('init', '<%=pixel%>'<%If visitor = "" Then%>);<%Else%>, { em: '<%=email%>' });<%End If%> // expect: meta-pixel/init
</script>
