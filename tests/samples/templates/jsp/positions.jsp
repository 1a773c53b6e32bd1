<%-- é 🏥 --%><b>${größe}</b><c:if test="${é}">ü</c:if>
<script>fbq("track", "Grö<%= ü %>e", {a: "${é}"})</script>
ß<% out.print("<i>é</i><img src=\"https://www.facebook.com/tr?id=1&ev=é\">"); %>
