# frozen_string_literal: true

require_relative "../test_helper"

class EventsTest < Minitest::Test
  Events = RuntimeClient::Internal::Events

  TEXT = "\uFEFFevent: a\ndata: 1\r\ndata:2\rid: x\n\n: comment\n\ndata\n\nevent: lost\n\n" \
         "data: ü\r\n\r\ndata: last"

  def decode(*chunks) = Events.decode(chunks.each).map(&:to_a)

  def test_what_the_standard_says
    expected = [["a", "1\n2"], [nil, ""], [nil, "ü"], [nil, "last"]]
    assert_equal(expected, decode(TEXT))
    assert_equal(expected, decode(*TEXT.b.each_char))
    (1...TEXT.bytesize).each { |at|
      assert_equal(expected, decode(TEXT.byteslice(0...at), TEXT.byteslice(at..)), at)
    }
  end

  def test_an_event_is_handed_on_as_soon_as_it_is_whole
    chunks = Enumerator.new do |out|
      out << "data: 1\r\n\r"
      flunk("more is asked for than is needed")
    end
    assert_equal("1", Events.decode(chunks).first.data)
  end

  def test_text_that_is_no_utf8
    assert_equal([[nil, "a\uFFFDb"]], decode("data: a\xFFb\n\n".b))
  end

  def test_rules
    yielding = {handle: :yield, events: ["known"]}
    skipping = {handle: :continue, events: [nil]}
    done = {handle: :done, data_prefix: "[DONE]"}
    rule = ->(rules, name, data) { Events.rule_for(Events::Event.new(name, data), rules)[:handle] }

    assert_equal(:yield, rule.call([], "any", "1"))
    assert_equal(:yield, rule.call([done], "any", "1"))
    assert_equal(:done, rule.call([done, yielding], "known", "[DONE] x"))
    assert_equal(:continue, rule.call([yielding], "unknown", "1"))
    assert_equal(:yield, rule.call([yielding], "known", "1"))
    assert_equal(:continue, rule.call([skipping], nil, "1"))
    assert_equal(:yield, rule.call([skipping], "named", "1"))
  end

  def test_errors_in_data
    rule = {handle: :yield, error_property: :error}
    error = ->(data) { Events.error?(Events::Event.new(nil, data), rule) }

    assert(error.call('{"error":{}}'))
    assert(error.call('{"error":"x"}'))
    ['{"error":null}', '{"error":false}', '{"error":""}', "{}", "[]", "no json"].each { |data|
      refute(error.call(data), data)
    }
  end
end
