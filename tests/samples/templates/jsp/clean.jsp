<%@ page contentType="text/html; charset=UTF-8" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%-- <script>fbq('track', 'PageView')</script> --%>
<%
  // out.println("<script>fbq('track', 'Lead')</script>");
  /* out.print("<script>fbq('track', 'Lead')</script>"); */
  String fbq = "<script>fbq('track', 'Lead')</script>";
%>
<%! private static final String[] BLOCKED = {"connect.facebook.net"}; %>
<c:set var="note" value="fbq('track')"/>
<p><c:out value="<script>fbq('track', 'Lead')</script>"/> costs \${5}</p>
<script>
  var settings = ${settings};
  <c:if test="${debug > 1}">console.log("fbq('track')");</c:if>
</script>
