# typed: strong

module RuntimeClient
  module Internal
    # A stream of server-sent events.
    class Stream
      include RuntimeClient::Internal::Type::BaseStream

      Elem = type_member
    end
  end
end
