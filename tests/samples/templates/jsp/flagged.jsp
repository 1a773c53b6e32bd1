<%@ include file="/WEB-INF/jspf/head.jspf" %>
<jsp:include page="menu.jsp"/>
<script>
  fbq('init', '${appConfig["pixel.id"]}', {em: '<%= user.getEmail() %>'}); // expect: meta-pixel/init sends email
  <c:if test="${not empty visit and fn:length(visits) > 3}">
  fbq('track', 'Schedule', {content_name: '<c:out value="${visit.kind}"/>'}); // expect: meta-pixel/track:Schedule
  </c:if>
  <c:forEach items="${events}" var="event">
  ttq.track('Contact', {url: '<c:url value="/visits"/>'}); // expect: tiktok-pixel/track:Contact
  </c:forEach>
</script>
<%-- expect: meta-pixel/beacon:PageView --%>
<noscript><img src="https://www.facebook.com/tr?id=${pixelId}&ev=PageView"></noscript>
<%-- expect: meta-pixel/track:Contact --%>
<% if (booked) { out.println("<script>fbq('track', 'Contact');</script>"); } %>
<%-- expect: meta-pixel/track:Lead --%>
<% out.print("<script>fbq('track', 'Lead', {content_name: '" + visit.getKind() + "'});</script>"); %>
<%-- expect: meta-pixel/track:Search --%>
<a href="<c:url value="/doctors"/>" onclick="fbq('track', 'Search')">Find a doctor</a>
<%-- expect: meta-pixel/track:Donate --%>
<form:button onclick="fbq('track', 'Donate')">Give</form:button>
