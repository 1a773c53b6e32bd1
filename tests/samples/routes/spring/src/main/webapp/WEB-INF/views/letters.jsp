<html><head>
<c:choose>
  <c:when test="${fn:startsWith(pageContext.request.requestURI, '/portal')}"><%@ include file="agreed.jspf" %></c:when>
  <c:otherwise><%@ include file="measure.jspf" %></c:otherwise>
</c:choose>
</head><body><%= a %></body></html>
