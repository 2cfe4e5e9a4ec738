# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # What the classes of pages have in common. One says what its fields are, and what the next page's request is.
      module BasePage
        # @api private
        #
        # @param client [OpenAI::Internal::Transport::BaseClient]
        # @param call [Hash{Symbol=>Object}] the arguments of `request` that this page came from.
        # @param response [OpenAI::Internal::Transport::Response]
        # @param body [Hash{Symbol=>Object}, nil]
        def initialize(client:, call:, response:, body:)
          @client = client
          @call = call
          @response = response
          read(body.is_a?(Hash) ? body : {})
        end

        # Whether there is a page after this one. An empty page is the last.
        #
        # @return [Boolean]
        def next_page? = !(page_items.nil? || page_items.empty?) && !next_request.nil?

        # Asks for the next page.
        #
        # @return [OpenAI::Internal::Type::BasePage]
        # @raise [OpenAI::Errors::Error] after the last one.
        def next_page
          following = next_request if next_page?
          return @client.request(**following) if following

          raise OpenAI::Errors::Error,
                "There is no next page; check next_page? before calling next_page"
        end

        # This page and all that follow.
        #
        # @yieldparam [OpenAI::Internal::Type::BasePage]
        # @return [Enumerator, nil]
        # @raise [OpenAI::Errors::PaginationError] if the list leads back to a page that has been read.
        def each_page
          return enum_for(:each_page) unless block_given?

          seen = {}
          page = self
          loop do
            seen[page.__send__(:position)] = true
            yield page
            break unless page.next_page?

            raise OpenAI::Errors::PaginationError if seen.key?(page.__send__(:next_position))

            page = page.next_page
          end
        end

        # The items of this page and of all that follow.
        #
        # @yieldparam [Object]
        # @return [Enumerator, nil]
        def auto_paging_each(&block)
          return enum_for(:auto_paging_each) unless block

          each_page { |page| page.__send__(:page_items)&.each(&block) }
        end

        # @return [Enumerator] the items of this page and of all that follow.
        def to_enum(method = :auto_paging_each, *rest) = super
        alias_method :enum_for, :to_enum

        # @return [String]
        def inspect = "#<#{self.class} #{page_items&.size || 0} items, next_page?=#{next_page?}>"

        private

        # What tells this page's request from others.
        def position(call = @call)
          extra = (call[:options] || {}).slice(:extra_query, :extra_body)
          call.slice(:path, :query, :body).merge(extra: extra)
        end

        def next_position = position(next_request)

        # Models of what is in a list.
        def items(list)
          list.is_a?(Array) ? Type::ArrayOf[@call[:model]].coerce(list, true) : nil
        end

        # What lies deeper in a body or an item, by wire names; nil if there is nothing.
        def dig(body, *names)
          names.reduce(body) do |found, name|
            found = found.to_wire if found.is_a?(BaseModel)
            found.is_a?(Hash) ? found[name] : nil
          end
        end

        # A header of the response.
        def header(name) = @response.headers[name.downcase]

        # The next page's request with these parameters in place of this page's.
        def with_query(**parameters)
          further(:extra_query, parameters).merge(query: symbols(@call[:query]).merge(parameters))
        end

        # The next page's request with these properties in its body in place of this page's.
        def with_body(**properties)
          further(:extra_body, properties).merge(body: merged(symbols(@call[:body]), properties))
        end

        # The next page's request at a URL that the API has named. What the URL says wins over this page's
        # parameters. To another origin goes nothing that may be a credential.
        def with_url(url)
          target = Transport::URLs.join(@response.url, url)
          written = Transport::URLs.query_names(target)
          kept = symbols(@call[:query]).reject { |name, _| Transport::URLs.writes?(written, name) }
          further(:extra_query, {}).merge(
            path: target.to_s,
            query: kept,
            foreign: @call[:foreign] || !@client.own?(target, @call[:base_url])
          )
        end

        # The number that this page's request has in its query.
        def query_number(name, default) = number(request_value(:query, :extra_query, name), default)

        # The number that this page's request has in its body.
        def body_number(name, default) = number(request_value(:body, :extra_body, name), default)

        # Where the next page begins; nil after the last. `total` is the number of all items, if the API
        # tells.
        def next_offset(offset, count, total = nil)
          following = number(offset, 0) + count
          following unless count.zero? || (total && following >= number(total, 0))
        end

        # The number of the next page; nil after the last. `total` is the number of all pages, if the API
        # tells.
        def next_page_number(page, total = nil)
          current = number(page, 1)
          current + 1 unless total && current >= number(total, 0)
        end

        def number(value, default)
          return default if value.nil? || value == ""

          Integer(value.is_a?(Float) ? value.to_i : value)
        rescue ArgumentError, TypeError
          raise OpenAI::Errors::Error, "Not a position in a list: #{value.inspect}"
        end

        def request_value(place, extra, name)
          options = symbols(@call[:options])
          found = symbols(options[extra])
          found.fetch(name) { symbols(@call[place])[name] }
        end

        # Another request: with this page's key the API would give this page again.
        def further(extra, replaced)
          options = symbols(@call[:options]).except(:idempotency_key)
          options[extra] = symbols(options[extra]).except(*replaced.keys) if options[extra].is_a?(Hash)
          @call.merge(options: options)
        end

        def symbols(given) = given.respond_to?(:to_h) ? given.to_h.transform_keys(&:to_sym) : {}

        def merged(body, properties)
          body.merge(properties) do |_, old, new|
            old.is_a?(Hash) && new.is_a?(Hash) ? merged(old, new) : new
          end
        end
      end
    end
  end
end
