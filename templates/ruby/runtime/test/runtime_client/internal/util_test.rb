# frozen_string_literal: true

require_relative "../test_helper"

class UtilTest < Minitest::Test
  Util = RuntimeClient::Internal::Util

  def query(parameters, array: :brackets, nested: :brackets)
    URI.decode_www_form(Util.encode_query(parameters, array_format: array, nested_format: nested))
  end

  NESTED = {q: "x", filter: {colour: "b", weight: {min: 1}, marks: %w[x y]},
            rules: [{name: "n", value: 1}, {name: "m"}], tags: ["a", "b,c"]}.freeze

  def test_lists_and_objects_in_every_style
    assert_equal(
      [%w[q x], %w[filter[colour] b], %w[filter[weight][min] 1], %w[filter[marks][] x], %w[filter[marks][] y],
       %w[rules[][name] n], %w[rules[][value] 1], %w[rules[][name] m], %w[tags[] a], %w[tags[] b,c]],
      query(NESTED)
    )
    assert_equal(
      [%w[q x], %w[filter.colour b], %w[filter.weight.min 1], %w[filter.marks[0] x], %w[filter.marks[1] y],
       %w[rules[0].name n], %w[rules[0].value 1], %w[rules[1].name m], %w[tags[0] a], %w[tags[1] b,c]],
      query(NESTED, array: :indices, nested: :dots)
    )
    assert_equal(
      [%w[q x], %w[filter[colour] b], %w[filter[weight][min] 1], %w[filter[marks] x,y],
       ["rules", '{"name":"n","value":1},{"name":"m"}'], %w[tags a,b,c]],
      query(NESTED, array: :comma)
    )
    assert_equal([%w[tags a], %w[tags b]], query({tags: %w[a b]}, array: :repeat))
  end

  def test_values
    found = query({a: nil, b: "", c: [], d: {}, e: false, f: 0, g: 2.0, h: 2.5, i: Date.new(2024, 2, 9),
                   j: :symbol, k: 1e30})
    assert_equal(
      [["b", ""], %w[e false], %w[f 0], %w[g 2], %w[h 2.5], %w[i 2024-02-09], %w[j symbol],
       %w[k 1000000000000000019884624838656]],
      found
    )
    assert_equal([["a", "\u0000&=+ü🚋"]], query({a: "\u0000&=+ü🚋"}))
    assert_equal("%EF%BF%BD", Util.encode_query({a: "\xFF"}).delete_prefix("a="))
  end

  def test_times
    assert_equal("2024-02-29T23:59:58+02:00", Util.text(Time.new(2024, 2, 29, 23, 59, 58, "+02:00")))
    assert_equal("2024-01-01T00:00:00Z", Util.text(Time.utc(2024)))
    assert_equal("2024-01-01T00:00:00+00:00", Util.text(Time.new(2024, 1, 1, 0, 0, 0, "+00:00")))
    assert_equal("2024-01-01T00:00:00.000001Z", Util.text(Time.utc(2024, 1, 1, 0, 0, 0, 1)))
    assert_equal("2024-01-01T00:00:00+00:00", Util.text(DateTime.new(2024)))
  end

  def test_paths
    {
      ["a/%1$s", "-._~!$&'()*+,;=:@"] => "a/-._~!$&'()*+,;=:@",
      ["a/%1$s", "a/b?c#d e%2f\\"] => "a/a%2Fb%3Fc%23d%20e%252f%5C",
      ["a/%1$s", "..a.."] => "a/..a..",
      ["%2$s/%1$s.json?beta=true", 1, "x"] => "x/1.json?beta=true",
      ["a/%1$s/%2$s/%3$s", 0.25, true, 2.0] => "a/0.25/true/2",
      ["a/../%1$s", "b"] => "a/../b"
    }.each { |given, expected| assert_equal(expected, Util.path(given)) }
    assert_equal("literal/%41", Util.path("literal/%41"))
  end

  def test_paths_that_are_refused
    [
      ["a/%1$s", ""],
      ["a/%1$s", nil],
      ["a/%1$s", "."],
      ["a/%1$s/b", ".."],
      ["a/%1$s.", "."],
      ["a/%1$s%2$s", ".", "."],
      ["a/%1$s", :".."]
    ].each { |given| assert_raises(ArgumentError, given.inspect) { Util.path(given) } }
  end

  # Either a value is refused, or it comes back out of exactly one segment.
  def test_paths_of_any_text
    random = Random.new(1)
    alphabet = ["a", ".", "/", "%", "2", "e", "?", "#", "\\", ";", "\u0000", "ü", "\xFF", " ", ":", "@"]
    5000.times do
      value = Array.new(random.rand(1..4)) { alphabet.sample(random: random) }.join
      filled = Util.path(["before/%1$s/after", value])
      segments = URI.parse("https://api.example.com/v1/#{filled}").path.split("/")
      assert_equal(5, segments.size, value)
      assert_equal(value.scrub("\uFFFD"),
                   URI.decode_uri_component(segments[3])) if URI.respond_to?(:decode_uri_component)
      refute_includes([".", ".."], segments[3].gsub(/%2e/i, "."))
    rescue ArgumentError
      assert_includes([".", ".."], value)
    end
  end

  def test_urls
    urls = RuntimeClient::Internal::Transport::URLs
    [
      ["https://h/v1/", "a", {}, "https://h/v1/a"],
      ["https://h/v1", "/a/", {"x" => 1}, "https://h/v1/a/?x=1"],
      ["https://h", "a:b/c", {}, "https://h/a:b/c"],
      ["https://h/a%2Fb/?k=1", "c%2Fd", {"x" => 1}, "https://h/a%2Fb/c%2Fd?k=1&x=1"],
      ["https://h/v1/", "http://other/x?a=1#f", {}, "http://other/x?a=1"],
      ["https://h/v1", "a?x=1&y=%20", {"x" => 2}, "https://h/v1/a?y=%20&x=2"],
      ["https://h", "", {}, "https://h/"]
    ].each { |base, path, parameters, expected|
      assert_equal(expected,
                   urls.build(base, path, parameters).to_s)
    }
    ["ftp://h", "h", ""].each { |base| assert_raises(ArgumentError, base) { urls.build(base, "a", {}) } }
  end

  def test_origins
    same = lambda do |first, second|
      RuntimeClient::Internal::Transport::URLs.same_origin?(URI.parse(first), URI.parse(second))
    end
    [%w[https://h/a https://H:443/b], %w[http://h http://h:80], %w[https://[::1]:443 https://[::1]]].each { |pair| assert(same.call(*pair)) }
    [%w[http://h https://h], %w[https://h https://h:8443], %w[https://h https://sub.h]].each { |pair| refute(same.call(*pair)) }
  end
end

class RedactTest < Minitest::Test
  Redact = RuntimeClient::Internal::Redact

  def test_names
    %w[Authorization authorization x-api-key key Cookie Set-Cookie clientSecret access_token sig
       SECRETKey api-key privateKey].each { |name|
      assert(Redact.credential?(name), name)
    }
    own = RuntimeClient::Internal::Settings::CREDENTIAL_NAMES
    %w[monkey keyword author tokenizer X-Request-Id X-Depot-Key next_key].each { |name|
      refute(Redact.credential?(name), name) unless own.include?(name.downcase)
    }
  end

  def test_urls
    assert_equal("https://h/a?b=1&token=REDACTED&x", Redact.url(URI.parse("https://u:p@h/a?b=1&token=t&x")).to_s)
  end

  def test_data
    assert_equal({a: [{password: "REDACTED", b: "x"}], token: 1},
                 Redact.data({a: [{password: "p", b: "x"}], token: 1}))
  end
end

class RetriesTest < Minitest::Test
  Retries = RuntimeClient::Internal::Transport::Retries

  def delay(retries, headers = nil) = Retries.delay(retries, headers, initial: 0.5, longest: 8.0)

  def test_backoff
    [0.5, 1, 2, 4, 8, 8, 8].each_with_index do |most, retries|
      20.times { assert_includes((most * 0.75)..most, delay(retries)) }
    end
    assert_includes(6.0..8.0, delay(1 << 40))
  end

  def test_what_the_server_asks_for
    assert_in_delta(1.5, delay(0, {"retry-after-ms" => "1500", "retry-after" => "9"}))
    assert_in_delta(2.5, delay(0, {"retry-after" => "2.5"}))
    assert_in_delta(30, delay(0, {"retry-after" => (Time.now + 30).httpdate}), 2)
    ["61", "-1", "0", "NaN", "1e300", "soon", "", "Mon, 02 Jan 2006 15:04:05 GMT"].each do |value|
      assert_includes(0.375..0.5, delay(0, {"retry-after" => value}), value)
    end
  end
end
