# frozen_string_literal: true

require_relative "test_helper"

class PagesTest < Minitest::Test
  include ClientTest

  Internal = RuntimeClient::Internal

  def list(page, client = self.client, **call)
    client.request(method: :get, path: "list", page: page, model: RuntimeClient::Conversations::Item, **call)
  end

  def items(*ids) = ids.map { |id| {type: "message", text: "t", id: id} }

  def test_by_cursor
    @server.answer(200, {}, {data: items("1", "2"), has_more: true, next: "n/2 +"})
           .answer(200, {}, {data: items("3")})
    page = client.conversations.items.list("c", limit: 2, trace: "x")

    assert_equal(%w[1 2], page.data.map(&:id))
    assert(page.next_page?)
    assert_equal(%w[1 2 3], page.to_enum.map(&:id))
    assert_equal([%w[limit 2], ["after", "n/2 +"]], @server.requests.last.query)
    assert_equal("x", @server.requests.last.headers["x-trace"])
  end

  def test_auto_paging_with_and_without_a_block
    3.times { |i| @server.answer(200, {}, {data: items(i.to_s), next: i < 2 ? i.to_s : nil}) }
    seen = []
    page = client.conversations.items.list("c")
    page.auto_paging_each { |item| seen << item.id }
    assert_equal(%w[0 1 2], seen)
    assert_kind_of(Enumerator, page.auto_paging_each)
    assert_equal("0", page.auto_paging_each.first.id)
  end

  def test_pages_are_asked_for_when_they_are_needed
    @server.answer(200, {}, {data: items("1", "2"), next: "n"})
    assert_equal("2", client.conversations.items.list("c").auto_paging_each.find { |item| item.id == "2" }.id)
    assert_equal(1, @server.requests.size)
  end

  def test_the_last_page
    @server.answer(200, {}, {data: items("1")})
    page = client.conversations.items.list("c")

    refute(page.next_page?)
    assert_raises(RuntimeClient::Errors::Error) { page.next_page }
  end

  def test_empty_pages_and_the_api_s_word_end_a_list
    [{data: [], next: "n"}, {next: "n"}, {data: items("1"), next: "n", has_more: false}, ""].each do |body|
      @server.answer(200, {}, body)
      refute(client.conversations.items.list("c").next_page?, body)
    end
  end

  def test_a_list_that_leads_back
    @server.answer(200, {}, {data: items("1"), next: "a"}).answer(200, {}, {data: items("2"), next: "b"})
           .answer(200, {}, {data: items("3"), next: "a"})
    seen = []
    assert_raises(RuntimeClient::Errors::PaginationError) do
      client.conversations.items.list("c").auto_paging_each { |item| seen << item.id }
    end
    assert_equal(%w[1 2 3], seen)
  end

  def test_by_the_last_id_in_the_body
    @server.answer(200, {}, {data: items("1", "2")}).answer(200, {}, {data: []})
    page = client.request(
      method: :post,
      path: "list",
      body: {text: "t", paging: {limit: 2}},
      page: Internal::IDPage,
      model: RuntimeClient::Conversations::Item,
      options: {idempotency_key: "mine"}
    )
    page.auto_paging_each.to_a
    first, second = @server.requests

    assert_equal("mine", first.headers["idempotency-key"])
    assert_match(/\Astainless-ruby-retry-/, second.headers["idempotency-key"])
    assert_equal({text: "t", paging: {limit: 2, after_id: "2"}}, second.json)
  end

  def test_by_url
    @server.answer(200, {}, {data: items("1"), next_url: "#{@server.url}/v1/list?size=1&token=t%2F2"})
           .answer(200, {}, {data: items("2"), next_url: "/elsewhere?token=3"})
           .answer(200, {}, {data: []})
    list(Internal::URLPage, client(api_key: "k"), query: {size: 1, "filter" => {a: 1}}).auto_paging_each.to_a
    targets = @server.requests.map { |request| [request.path, request.query] }

    assert_equal(["/v1/list", [%w[size 1], %w[token t/2], ["filter[a]", "1"]]], targets[1])
    assert_equal(["/elsewhere", [%w[token 3], ["filter[a]", "1"]]], targets[2])
    assert_equal(["k"] * 3, @server.requests.map { |request| request.headers["x-api-key"] })
  end

  def test_by_url_of_another_origin
    other = Server.new
    @server.answer(200, {}, {data: items("1"), next_url: "#{other.url}/list?token=t"})
    other.answer(200, {}, {data: items("2"), next_url: "/list?token=u"})
         .answer(200, {}, {data: items("3"), next_url: "#{@server.url}/v1/back"})
    @server.answer(200, {}, {data: []})
    with_keys = client(api_key: "k", query_key: "q")
    page = list(Internal::URLPage, with_keys, query: {plain: 1}, headers: {"X-Auth-Token" => "h"})
    page.auto_paging_each.to_a

    assert_equal([[%w[token t], %w[plain 1]], [%w[token u], %w[plain 1]]], other.requests.map(&:query))
    # Also where the other origin leads back: the API has not said so.
    [*other.requests, @server.requests.last].each do |request|
      assert_empty(request.headers.keys & %w[x-api-key x-auth-token authorization])
    end
    assert_equal("/v1/back?plain=1", @server.requests.last.target)
  ensure
    other.stop
  end

  def test_by_offset
    @server.answer(200, {}, {list: {data: items("1", "2"), total: 5}})
           .answer(200, {}, {list: {data: items("3", "4"), total: 5}})
           .answer(200, {}, {list: {data: items("5"), total: 5}})
    found = list(Internal::OffsetPage, query: {limit: 2}).auto_paging_each.map(&:id)

    assert_equal(%w[1 2 3 4 5], found)
    assert_equal(%w[2 4], @server.requests.drop(1).map { |request| request.query.to_h["offset"] })
  end

  def test_by_offset_in_the_options
    @server.answer(200, {}, {list: {data: items("1", "2")}}).answer(200, {}, {list: {data: []}})
    list(Internal::OffsetPage, options: {extra_query: {"offset" => "10"}}).auto_paging_each.to_a

    assert_equal([%w[offset 12]], @server.requests.last.query)
  end

  def test_by_number
    @server.answer(200, {"X-Pages" => "2"}, {data: items("1"), page: 1}).answer(200, {"X-Pages" => "2"},
                                                                                {data: items("2"), page: 2})
    assert_equal(%w[1 2], list(Internal::NumberedPage).auto_paging_each.map(&:id))
    assert_equal([%w[page 2]], @server.requests.last.query)
  end

  def test_a_single_page
    @server.answer(200, {}, {data: items("1")})
    page = list(Internal::Page)

    refute(page.next_page?)
    assert_equal(%w[1], page.to_enum.map(&:id))
    assert_includes(page.inspect, "1 items")
  end
end
