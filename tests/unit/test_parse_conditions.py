"""Conditions of templates: what is known of the page between them."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.model.facts import SourceFile
from pixelward.model.guards import Guard, GuardKind
from pixelward.parse import host_of, parse

PIXEL = "<script src='https://px.example/p.js'></script>"
_OWN = {
    "pug": "script(src='https://px.example/p.js')",
    "haml": "%script{src: 'https://px.example/p.js'}",
    "slim": "script src='https://px.example/p.js'",
}


def guards(name: str, source: str) -> tuple[Guard, ...]:
    """The conditions round the one pixel, which stands where the source says `PIXEL`."""
    text = source.replace("PIXEL", _OWN.get(name.rpartition(".")[2], PIXEL))
    facts = extract(parse(SourceFile(name, host_of(name) or ""), text.encode()))
    [load] = [load for load in facts.loads if load.element == "script"]
    return load.guards


def told(name: str, source: str) -> list[str]:
    """Each path condition in words: `not starts with /portal`."""
    return [
        ("" if guard.holds else "not ")
        + " | ".join(f"{test.comparison.value} {test.text}" for test in guard.tests)
        for guard in guards(name, source)
        if guard.kind is GuardKind.PATH
    ]


class TestNone:
    """What is not understood, and what is not closed, takes no route away."""

    @pytest.mark.parametrize(
        ("name", "source"),
        [
            ("a.j2", "PIXEL"),
            ("a.j2", "{% if user.is_authenticated %}PIXEL{% endif %}"),
            ("a.j2", "{% if request.resolver_match.url_name == page.name %}PIXEL{% endif %}"),
            ("a.j2", "{% if request.path == page %}PIXEL{% endif %}"),
            ("a.j2", "{% if request.path == '/x' %}PIXEL"),
            ("a.j2", "{% if request.path == '/x' %}{% endif %}PIXEL"),
            ("a.j2", "{% if request.path == '/x' or user %}PIXEL{% endif %}"),
            ("a.j2", "{% if not (request.path == '/x' and user) %}PIXEL{% endif %}"),
            ("a.j2", "{% if request.path == '/x' and a or b %}PIXEL{% endif %}"),
            ("a.j2", "{# {% if request.path == '/x' %} #}PIXEL{# {% endif %} #}"),
            ("a.j2", "{% for x in request.path %}PIXEL{% endfor %}"),
            ("a.j2", "{% if request.path == '/x' %}{% for x in y %}PIXEL{% endif %}"),
            ("a.j2", "{% if path.startswith('/x') %}PIXEL{% endif %}"),
            ("a.liquid", "{% unless page.title contains '/portal' %}PIXEL{% endunless %}"),
            ("a.php", "<?php if (is_page(12)) : ?>PIXEL<?php endif; ?>"),
            ("a.php", "<?php if (is_page('Our Portal')) : ?>PIXEL<?php endif; ?>"),
            ("a.php", "<?php if (strpos($_SERVER['REQUEST_URI'], '/x') == 0) { ?>PIXEL<?php } ?>"),
            ("a.php", "<?php if (is_page('x')) return; ?>PIXEL"),
            ("a.blade.php", "@auth PIXEL @endauth"),
            ("a.blade.php", "@if(request()->routeIs($name)) PIXEL @endif"),
            ("a.erb", "<% if current_page?(portal_path) %>PIXEL<% end %>"),
            ("a.erb", "<% if @consent.given? %>PIXEL<% end %>"),
            ("a.hbs", "{{#unless isPortal}}PIXEL{{/unless}}"),
            ("a.hbs", "{{#if path}}PIXEL{{/if}}"),
            ("a.cshtml", '@if (Model.Path == "/x") {\n<p>PIXEL</p>\n}'),
            ("a.ejs", "<% if (path) { %>PIXEL<% } %>"),
            ("a.jsp", "<c:if test=\"${user.path eq '/x'}\">PIXEL</c:if>"),
        ],
    )
    def test_no_guard(self, name: str, source: str) -> None:
        assert told(name, source) == []


class TestPaths:
    @pytest.mark.parametrize(
        ("name", "source", "expected"),
        [
            ("a.j2", "{% if request.path == '/x' %}PIXEL{% endif %}", "equals /x"),
            ("a.j2", "{% if '/x' != request.path %}PIXEL{% endif %}", "not equals /x"),
            (
                "a.j2",
                "{% if not request.path.startswith('/portal') %}PIXEL{% endif %}",
                "not starts with /portal",
            ),
            (
                "a.html",
                "{% if not request.path.startswith '/portal' %}PIXEL{% endif %}",
                "not starts with /portal",
            ),
            (
                "a.j2",
                "{% if '/portal' not in request.path %}PIXEL{% endif %}",
                "not includes /portal",
            ),
            (
                "a.j2",
                "{% if request.path in ['/a', '/b'] %}PIXEL{% endif %}",
                "equals /a | equals /b",
            ),
            (
                "a.j2",
                "{% if request.path == '/a' or request.path == '/b' %}PIXEL{% endif %}",
                "equals /a | equals /b",
            ),
            (
                "a.liquid",
                "{% unless page.url contains '/p' %}PIXEL{% endunless %}",
                "not includes /p",
            ),
            (
                "a.twig",
                "{% if not (app.request.pathInfo starts with '/p') %}PIXEL{% endif %}",
                "not starts with /p",
            ),
            (
                "a.php",
                "<?php if (!is_page('portal')) : ?>PIXEL<?php endif; ?>",
                "not ends with /portal",
            ),
            (
                "a.php",
                "<?php if (!is_page(array('a', 'b'))) { ?>PIXEL<?php } ?>",
                "not ends with /a | ends with /b",
            ),
            ("a.php", "<?php if ( is_front_page() ) : ?>PIXEL<?php endif; ?>", "equals /"),
            (
                "a.php",
                "<?php if (strpos($_SERVER['REQUEST_URI'], '/p') === 0): ?>PIXEL<?php endif ?>",
                "starts with /p",
            ),
            (
                "a.php",
                "<?php if (stripos($_SERVER['PATH_INFO'], '/p') === false): ?>PIXEL<?php endif ?>",
                "not includes /p",
            ),
            (
                "a.php",
                "<?php if (false !== strpos($_SERVER['REQUEST_URI'], '/p')) { ?>PIXEL<?php } ?>",
                "includes /p",
            ),
            (
                "a.php",
                "<?php if (is_page_template('templates/page-thanks.php')) { ?>PIXEL<?php } ?>",
                "ends with /thanks",
            ),
            (
                "a.php",
                "<?php if (preg_match('#^/portal#', $_SERVER['REQUEST_URI'])) { ?>PIXEL<?php } ?>",
                "matches /^/portal/",
            ),
            (
                "a.blade.php",
                "@unless(request()->is('portal/*'))\nPIXEL\n@endunless",
                "not starts with /portal/",
            ),
            (
                "a.blade.php",
                "@if(!Request::is('portal', 'login')) PIXEL @endif",
                "not equals /portal | equals /login",
            ),
            (
                "a.erb",
                "<% unless request.path.start_with?('/portal') %>PIXEL<% end %>",
                "not starts with /portal",
            ),
            ("a.erb", "<% if current_page?(root_path) %>PIXEL<% end %>", "equals /"),
            (
                "a.gohtml",
                '{{ if not (hasPrefix .RelPermalink "/portal") }}PIXEL{{ end }}',
                "not starts with /portal",
            ),
            ("a.gohtml", "{{ if and .IsHome .Title }}PIXEL{{ end }}", "equals /"),
            ("a.gohtml", '{{ if ne .RelPermalink "/x" }}PIXEL{{ end }}', "not equals /x"),
            ("a.hbs", '{{#unless (eq req.path "/x")}}PIXEL{{/unless}}', "not equals /x"),
            (
                "a.cshtml",
                '@if (!Context.Request.Path.StartsWithSegments("/portal"))\n{\n  <p>PIXEL</p>\n}',
                "not starts with /portal",
            ),
            ("a.ejs", "<% if (req.path !== '/x') { %>PIXEL<% } %>", "not equals /x"),
            (
                "a.jsp",
                "<c:if test=\"${!fn:contains(pageContext.request.requestURI, '/p')}\">PIXEL</c:if>",
                "not includes /p",
            ),
            (
                "a.jsp",
                '<% if (!request.getRequestURI().startsWith("/portal")) { %>PIXEL<% } %>',
                "not starts with /portal",
            ),
            (
                "a.eex",
                '<%= if String.starts_with?(@conn.request_path, "/portal") do %>PIXEL<% end %>',
                "starts with /portal",
            ),
            (
                "a.blade.php",
                "@if(request()->routeIs(['portal.*', 'home'])) PIXEL @endif",
                r"matches /^portal\..*$/ | equals home",
            ),
            (
                "a.blade.php",
                "@if(in_array(Route::currentRouteName(), ['home', 'about'])) PIXEL @endif",
                "equals home | equals about",
            ),
            (
                "a.twig",
                "{% if 'home' != app.request.attributes.get('_route') %}PIXEL{% endif %}",
                "not equals home",
            ),
            (
                "a.j2",
                "{% if request.user and request.blueprint not in ['my.bills'] %}PIXEL{% endif %}",
                r"not matches /^my\.bills\.[^.]+$/",
            ),
            (
                "a.erb",
                "<% if action_name.in?(%w[show edit]) %>PIXEL<% end %>",
                "matches /#show$/ | matches /#edit$/",
            ),
        ],
    )
    def test_one_guard(self, name: str, source: str, expected: str) -> None:
        assert told(name, source) == [expected]


class TestBranches:
    @pytest.mark.parametrize(
        ("name", "source", "expected"),
        [
            ("a.j2", "{% if request.path == '/x' %}{% else %}PIXEL{% endif %}", ["not equals /x"]),
            (
                "a.j2",
                "{% if request.path == '/x' %}{% elif request.path == '/y' %}PIXEL{% endif %}",
                ["not equals /x", "equals /y"],
            ),
            (
                "a.j2",
                "{% if request.path == '/x' %}{% if a %}{% else %}PIXEL{% endif %}{% endif %}",
                ["equals /x"],
            ),
            (
                "a.j2",
                "{% if request.path == '/x' %}{% for a in b %}"
                "{% else %}PIXEL{% endfor %}{% endif %}",
                ["equals /x"],
            ),
            (
                "a.liquid",
                "{% unless page.url == '/x' %}{% else %}PIXEL{% endunless %}",
                ["equals /x"],
            ),
            (
                "a.blade.php",
                "@if(request()->is('x')) @role('a') @else PIXEL @endrole @endif",
                [],  # whose `else` it is, a directive of the project's own says
            ),
            (
                "a.php",
                "<?php if (is_page('x')) { ?><?php } elseif ($a) {} else { ?>PIXEL<?php } ?>",
                ["not ends with /x"],
            ),
            (
                "a.php",
                "<?php function p() { if (is_page('x')) { return; } ?>PIXEL<?php } ?>",
                ["not ends with /x"],
            ),
            (
                "a.erb",
                "<% if request.path == '/x' %><% a.each do |b| %><% end %><% else %>PIXEL<% end %>",
                ["not equals /x"],
            ),
            (
                "a.gohtml",
                "{{ if .IsHome }}{{ with .X }}{{ end }}{{ else }}PIXEL{{ end }}",
                ["not equals /"],
            ),
            (
                "a.ejs",
                "<% if (req.path === '/x') { %><% } else { %>PIXEL<% } %>",
                ["not equals /x"],
            ),
            (
                "a.ejs",
                "<% if (req.path === '/x') { %><% } %><% if (a) { %>PIXEL<% } %>",
                [],
            ),
            (
                "a.cshtml",
                '@if (Request.Path == "/x") {\n<p></p>\n} else {\n<p>PIXEL</p>\n}',
                ["not equals /x"],
            ),
        ],
    )
    def test_the_branch_that_is_meant(self, name: str, source: str, expected: list[str]) -> None:
        assert told(name, source) == expected


@pytest.mark.parametrize(
    ("source", "kind", "holds"),
    [
        ("{% if not debug %}PIXEL{% endif %}", GuardKind.ENVIRONMENT, False),
        (
            '{% if jekyll.environment == "production" %}PIXEL{% endif %}',
            GuardKind.ENVIRONMENT,
            True,
        ),
        ("{% if cookie_consent.marketing %}PIXEL{% endif %}", GuardKind.CONSENT, True),
    ],
)
def test_other_kinds(source: str, kind: GuardKind, holds: bool) -> None:
    [guard] = guards("a.html", source)
    assert (guard.kind, guard.holds) == (kind, holds)


@pytest.mark.parametrize(
    "condition",
    ["!" * 900 + "a.path", "not (" * 150 + "a.path" + ")" * 150, "a.path and " * 5_000, "(" * 900],
)
@pytest.mark.parametrize(
    ("name", "opens", "ends"),
    [("a.j2", "{% if ", " %}|{% endif %}"), ("a.erb", "<% if ", " %>|<% end %>")],
)
def test_what_nobody_writes_is_no_guard(name: str, opens: str, ends: str, condition: str) -> None:
    assert told(name, opens + condition + ends.replace("|", "PIXEL")) == []


def test_an_include_under_a_condition_has_it_too() -> None:
    source = "{% if request.path != '/x' %}{% include 'pixel.html' %}{% endif %}"
    facts = extract(parse(SourceFile("a.j2", "html"), source.encode()))
    [guard] = facts.links[0].guards
    assert not guard.holds
    assert guard.text == "request.path != '/x'"


X = ["starts with /x"]
NOT_X = ["not starts with /x"]
JSP_PATH = "${fn:startsWith(pageContext.request.requestURI, '/x')}"
THYMELEAF = "${#strings.startsWith(#httpServletRequest.requestURI, '/x')}"


class TestOtherLanguages:
    """The same questions in languages of servers that are met less often."""

    @pytest.mark.parametrize(
        ("name", "source", "expected"),
        [
            ("a.tpl", "{if $smarty.server.REQUEST_URI == '/x'}PIXEL{/if}", ["equals /x"]),
            ("a.tpl", "{if $smarty.server.REQUEST_URI neq '/x'}PIXEL{/if}", ["not equals /x"]),
            (
                "a.tpl",
                "{if $smarty.server.REQUEST_URI eq '/x'}a{elseif $b}PIXEL{else}c{/if}",
                ["not equals /x"],
            ),
            (
                "a.tpl",
                "{if strpos($smarty.server.REQUEST_URI, '/x') === 0}a{else}PIXEL{/if}",
                NOT_X,
            ),
            ("a.ftl", "<#if request.requestUri?starts_with('/x')>PIXEL</#if>", X),
            ("a.ftl", "<#if !request.requestUri?starts_with('/x')>PIXEL</#if>", NOT_X),
            (
                "a.ftl",
                "<#if springMacroRequestContext.requestUri?contains('/x')>a<#else>PIXEL</#if>",
                ["not includes /x"],
            ),
            ("a.vm", "#if($request.requestURI.startsWith('/x'))PIXEL#end", X),
            ("a.vm", "#if( !$request.requestURI.startsWith('/x') )PIXEL#end", NOT_X),
            ("a.vm", "#if($request.requestURI == '/x')a#elseif($b)PIXEL#end", ["not equals /x"]),
            (
                "a.vm",
                "#if($request.requestURI.startsWith('/x'))#foreach($b in $c)d#end PIXEL#end",
                X,
            ),
            ("a.jsp", f'<c:choose><c:when test="{JSP_PATH}">PIXEL</c:when></c:choose>', X),
            (
                "a.jsp",
                f'<c:choose><c:when test="{JSP_PATH}">a</c:when>'
                "<c:otherwise>PIXEL</c:otherwise></c:choose>",
                NOT_X,
            ),
            (
                "a.jsp",
                f'<c:choose><c:when test="${{b}}">a</c:when><c:when test="{JSP_PATH}">c</c:when>'
                "<c:otherwise><b>PIXEL</b></c:otherwise></c:choose>",
                NOT_X,
            ),
            (
                "a.jsp",
                "<c:if test=\"${requestScope['javax.servlet.forward.request_uri'] ne '/x'}\">"
                "PIXEL</c:if>",
                ["not equals /x"],
            ),
            ("a.thymeleaf", f'<div th:if="{THYMELEAF}"><p>a<br></p>PIXEL</div>', X),
            ("a.thymeleaf", f'<th:block th:unless="{THYMELEAF}">PIXEL</th:block>', NOT_X),
            ("a.thymeleaf", f'<div data-th-unless="{THYMELEAF}"><div></div>PIXEL</div>', NOT_X),
            ("a.heex", '<%= if @conn.request_path != "/x" do %>PIXEL<% end %>', ["not equals /x"]),
            ("a.heex", '<div :if={@conn.request_path != "/x"}>PIXEL</div>', ["not equals /x"]),
            (
                "a.heex",
                '<div :if={not String.starts_with?(@conn.request_path, "/x")}>PIXEL</div>',
                NOT_X,
            ),
            ("a.pug", "if currentPath.startsWith('/x')\n  PIXEL\n", X),
            ("a.pug", "unless req.path.startsWith('/x')\n  div\n    PIXEL\n", NOT_X),
            ("a.pug", "if req.path.startsWith('/x')\n  p a\nelse\n  PIXEL\n", NOT_X),
            ("a.pug", "if req.path == '/x'\n  p\nelse if b\n  PIXEL\n", ["not equals /x"]),
            ("a.haml", "- unless request.path.start_with?('/x')\n  PIXEL\n", NOT_X),
            ("a.haml", "- if request.path == '/x'\n  %p a\n- else\n  PIXEL\n", ["not equals /x"]),
            ("a.slim", "- if request.path.start_with?('/x')\n  PIXEL\n", X),
            (
                "a.slim",
                "- if request.path == '/x'\n  p a\n- elsif b\n  PIXEL\n",
                ["not equals /x"],
            ),
        ],
    )
    def test_a_condition_asks_for_a_path(self, name: str, source: str, expected: list[str]) -> None:
        assert told(name, source) == expected

    @pytest.mark.parametrize(
        ("name", "source"),
        [
            ("a.tpl", "{if $smarty.server.REQUEST_URI == '/x'}a{/if}PIXEL"),
            ("a.tpl", "{if $smarty.server.REQUEST_URI == '/x' || $b}PIXEL{/if}"),
            ("a.ftl", "<#if request.requestUri == '/x'>a</#if>PIXEL"),
            ("a.ftl", "<#if request.requestUri == '/x'>a<#list b as c>PIXEL</#if>"),
            ("a.vm", "#if($request.requestURI == '/x')a#{end}PIXEL"),
            ("a.jsp", f'<c:choose><c:when test="{JSP_PATH}">a</c:when></c:choose>PIXEL'),
            ("a.jsp", f'<c:when test="{JSP_PATH}">a</c:when>PIXEL'),
            ("a.thymeleaf", f'<div th:if="{THYMELEAF}">a</div>PIXEL'),
            ("a.thymeleaf", f'<div th:if="{THYMELEAF}">PIXEL'),
            ("a.thymeleaf", f'<meta th:if="{THYMELEAF}">PIXEL'),
            ("a.thymeleaf", f'<!-- <div th:if="{THYMELEAF}"> -->PIXEL<!-- </div> -->'),
            ("a.heex", '<div :if={@conn.request_path != "/x"}>a</div>PIXEL'),
            ("a.pug", "if req.path == '/x'\n  p a\nPIXEL\n"),
            ("a.pug", "if req.path == '/x'\n  p a\neach b in c\n  p\nelse\n  PIXEL\n"),
            ("a.haml", "- if request.path == '/x'\n  %p a\n%p b\n- else\n  PIXEL\n"),
            ("a.slim", "- if request.path == '/x' || b\n  PIXEL\n"),
        ],
    )
    def test_what_stands_elsewhere_is_under_no_condition(self, name: str, source: str) -> None:
        assert told(name, source) == []
