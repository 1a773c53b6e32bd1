<%@ Page Language="C#" MasterPageFile="~/Site.Master" %>
<%-- <script>fbq('track', 'PageView')</script> --%>
<script runat="server">
  protected void Page_Load(object sender, EventArgs e) {
    // Response.Write("<script>fbq('track', 'Lead')</scr" + "ipt>");
    string fbq = "fbq('track', 'Lead')";
  }
</script>
<%
  ' Response.Write "<img src=""https://www.facebook.com/tr?id=1&ev=Lead"">"
  var blocked = new[] { "connect.facebook.net" };
%>
<p><%: "<script>fbq('track', 'Lead')</script>" %></p>
<script>
  var settings = <%= Settings %>;
  <% if (Debug > 1) { %>console.log("fbq('track')");<% } %>
</script>
<asp:Button runat="server" OnClick="Book_Click" Text="fbq('track')" />
